package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * The data at hand. Immutable; stands under {@code data} in a workload document.
 *
 * @param modality kind of data; null when not known
 * @param sizeGb size of the training data in gigabytes; null when not known
 * @param rows number of rows, documents, pictures or interactions; null when not known
 * @param labeled whether labelled examples exist; null when not known
 * @param labeledExamples number of labelled examples; null when not known
 * @param domainSpecific whether classes or vocabulary are ones that a general model does not know;
 *     null when not known
 * @param sparse whether the data is high-dimensional and mostly empty; null when not known
 * @param streaming whether the data arrives as a stream; null when not known
 * @param covariates whether related series or attributes exist, for forecasting; null when not
 *     known
 * @param languages languages of the data, ISO 639-1; null when not known
 */
@RecordBuilder
public record Dataset(
    @FieldDoc("kind of data") Modality modality,
    @FieldDoc(value = "size of the training data in gigabytes", unit = "GB") Double sizeGb,
    @FieldDoc("number of rows, documents, pictures or interactions") Long rows,
    @FieldDoc("whether labelled examples exist") Boolean labeled,
    @FieldDoc("number of labelled examples") Long labeledExamples,
    @FieldDoc("whether classes or vocabulary are ones that a general model does not know")
        Boolean domainSpecific,
    @FieldDoc("whether the data is high-dimensional and mostly empty") Boolean sparse,
    @FieldDoc("whether the data arrives as a stream") Boolean streaming,
    @FieldDoc("whether related series or attributes exist, for forecasting") Boolean covariates,
    @FieldDoc(
            value = "languages of the data, ISO 639-1",
            pattern = "[a-z]{2}(-[A-Z]{2})?",
            expected = "an ISO 639-1 code (such as en)",
            example = "en")
        List<String> languages) {

  /** Keeps copies of the lists. */
  public Dataset {
    languages = languages == null ? null : List.copyOf(languages);
  }
}
