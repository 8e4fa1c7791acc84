package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;

/** A platform that was fixed by decree. */
public enum PlatformChoice implements Term {
  /** The pre-built AI services. */
  AI_SERVICES,
  /** Amazon Bedrock. */
  BEDROCK,
  /** Amazon SageMaker AI. */
  SAGEMAKER
}
