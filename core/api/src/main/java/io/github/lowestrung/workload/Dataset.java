package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data at hand. Immutable; stands under {@code data} in a workload document.
 *
 * @param modality kind of data; null when not known
 * @param sizeGb size of the training data in gigabytes; null when not known
 * @param rows number of rows, documents, pictures or interactions; null when not known
 * @param labeled whether labelled examples exist; null when not known
 * @param labeledExamples number of labelled examples; null when not known
 * @param domainSpecific whether a general model lacks the classes or vocabulary; null when not
 *     known
 * @param sparse whether the data is high-dimensional and mostly empty; null when not known
 * @param streaming whether the data arrives as a stream; null when not known
 * @param covariates whether related series or attributes exist, for forecasting; null when not
 *     known
 * @param languages languages of the data, ISO 639-1; null when not known
 */
@RecordBuilder
public record Dataset(
    @FieldDoc("kind of data") @Nullable Modality modality,
    @FieldDoc(value = "size of the training data in gigabytes", unit = "GB")
        @Nullable Double sizeGb,
    @FieldDoc("number of rows, documents, pictures or interactions") @Nullable Long rows,
    @FieldDoc("whether labelled examples exist") @Nullable Boolean labeled,
    @FieldDoc("number of labelled examples") @Nullable Long labeledExamples,
    @FieldDoc("whether a general model lacks the classes or vocabulary")
        @Nullable Boolean domainSpecific,
    @FieldDoc("whether the data is high-dimensional and mostly empty") @Nullable Boolean sparse,
    @FieldDoc("whether the data arrives as a stream") @Nullable Boolean streaming,
    @FieldDoc("whether related series or attributes exist, for forecasting")
        @Nullable Boolean covariates,
    @FieldDoc(
            value = "languages of the data, ISO 639-1",
            pattern = "[a-z]{2}(-[A-Z]{2})?",
            expected = "an ISO 639-1 code (such as en)",
            example = "en")
        @Nullable List<String> languages) {

  /** Keeps copies of the lists. */
  public Dataset {
    languages = languages == null ? null : RecordFactory.copy(languages, "languages");
  }
}
