package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a workload needs, and what none of the models that a name stands for takes or gives.
 *
 * @param task the task that needs it
 * @param modality the kind of data that makes it needed; null where the task alone does
 * @param needed kinds of which one is needed, in words, such as {@code image or video}
 * @param has what the models take, or give, instead, in words
 * @param basis the source of this fact, and its date
 */
public record ModelMismatch(
    Task task, @Nullable Modality modality, String needed, String has, String basis) {}
