package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** A platform that is mandated. */
public enum PlatformChoice implements Term {
  /** The pre-built AI services. */
  AI_SERVICES,
  /** Amazon Bedrock. */
  BEDROCK,
  /** Amazon SageMaker AI. */
  SAGEMAKER
}
