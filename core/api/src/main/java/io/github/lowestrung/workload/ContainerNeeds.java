package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the container image must contain or meet. Immutable; stands under {@code container} in a
 * workload document.
 *
 * @param proprietaryDependencies proprietary libraries that no managed image has; null when not
 *     known
 * @param customOs a custom operating system; null when not known
 * @param systemPackages operating-system or compiled packages beyond what pip installs; null when
 *     not known
 * @param noManagedImage no framework container has the stack, version or server needed; null when
 *     not known
 * @param customCuda a custom CUDA stack; null when not known
 * @param hardening hardening profile that the image must meet; null when not known
 * @param airGapped the image must run without outbound network access; null when not known
 */
@RecordBuilder
public record ContainerNeeds(
    @FieldDoc("proprietary libraries that no managed image has")
        @Nullable Boolean proprietaryDependencies,
    @FieldDoc("a custom operating system") @Nullable Boolean customOs,
    @FieldDoc("operating-system or compiled packages beyond what pip installs")
        @Nullable Boolean systemPackages,
    @FieldDoc("no framework container has the stack, version or server needed")
        @Nullable Boolean noManagedImage,
    @FieldDoc("a custom CUDA stack") @Nullable Boolean customCuda,
    @FieldDoc("hardening profile that the image must meet") @Nullable HardeningLevel hardening,
    @FieldDoc("the image must run without outbound network access") @Nullable Boolean airGapped) {}
