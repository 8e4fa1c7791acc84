package io.github.lowestrung.workload;

/** A platform that was fixed by decree. */
public enum PlatformChoice implements Term {
  /** The pre-built AI services. */
  AI_SERVICES,
  /** Amazon Bedrock. */
  BEDROCK,
  /** Amazon SageMaker AI. */
  SAGEMAKER
}
