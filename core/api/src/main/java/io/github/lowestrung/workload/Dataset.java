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
 * @param itemMb size of the largest single input in megabytes, 10^6 bytes; null when not known
 * @param itemCharacters characters of the largest single text; null when not known
 * @param documentPages pages of the largest document; null when not known
 * @param mediaMinutes minutes of the longest recording or film; null when not known
 * @param scripts scripts of documents that are read, by their English names in ISO 15924; null when
 *     not known
 * @param handwritten whether documents that are read are written by hand; null when not known
 * @param domain field that the words and classes come from; null when not known
 * @param sensitive kinds of sensitive data that it holds; null when not known
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
        @Nullable List<String> languages,
    @FieldDoc(
            value = "size of the largest single input in megabytes, 10^6 bytes",
            unit = "MB",
            positive = true)
        @Nullable Double itemMb,
    @FieldDoc(value = "characters of the largest single text", unit = "characters", positive = true)
        @Nullable Long itemCharacters,
    @FieldDoc(value = "pages of the largest document", unit = "pages", positive = true)
        @Nullable Long documentPages,
    @FieldDoc(value = "minutes of the longest recording or film", unit = "minutes", positive = true)
        @Nullable Double mediaMinutes,
    @FieldDoc("scripts of documents that are read, by their English names in ISO 15924")
        @Nullable List<Script> scripts,
    @FieldDoc("whether documents that are read are written by hand") @Nullable Boolean handwritten,
    @FieldDoc("field that the words and classes come from") @Nullable Domain domain,
    @FieldDoc("kinds of sensitive data that it holds") @Nullable List<SensitiveData> sensitive) {

  /** Keeps copies of the lists. */
  public Dataset {
    languages = languages == null ? null : RecordFactory.copy(languages, "languages");
    scripts = scripts == null ? null : RecordFactory.copy(scripts, "scripts");
    sensitive = sensitive == null ? null : RecordFactory.copy(sensitive, "sensitive");
  }
}
