package io.github.lowestrung.decision;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The approach to take.
 *
 * @param approach its id
 * @param name its name
 * @param rung number of its rung
 * @param configuration how to set it up, by key
 * @param because the rules behind it
 * @param guidance what to know when building it
 * @param tradeOff what it costs and buys; null when no rule compares
 */
public record Recommendation(
    String approach,
    String name,
    @JsonSerialize(using = PlainNumber.class) double rung,
    Map<String, String> configuration,
    List<Reason> because,
    List<String> guidance,
    @Nullable TradeOff tradeOff) {}
