package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** A machine-learning framework. */
public enum Framework implements Term {
  /** TensorFlow. */
  TENSORFLOW,
  /** PyTorch. */
  PYTORCH,
  /** Apache MXNet. */
  MXNET,
  /** scikit-learn. */
  SCIKIT_LEARN,
  /** XGBoost as a framework. */
  XGBOOST,
  /** Hugging Face Transformers. */
  HUGGING_FACE,
  /** Ray. */
  RAY,
  /** vLLM. */
  VLLM,
  /** SGLang. */
  SGLANG,
  /** NVIDIA Triton Inference Server. */
  TRITON,
  /** Deep Java Library Serving. */
  DJL,
  /** AutoGluon. */
  AUTOGLUON,
  /** Any other framework. */
  OTHER
}
