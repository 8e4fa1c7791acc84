package io.github.lowestrung.rules.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.regions.ServiceMetadata;

/** Writes the table of regions from what the AWS SDK for Java lists. */
final class RegionTable {

  static final String COMMAND =
      "mvn verify -pl rules-kjar -am -Dtest=RegionTableTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dregions.write=true";

  /** Partitions in the order of the table. */
  static final List<String> PARTITIONS =
      List.of(
          "aws",
          "aws-us-gov",
          "aws-cn",
          "aws-eusc",
          "aws-iso",
          "aws-iso-b",
          "aws-iso-e",
          "aws-iso-f");

  private static final String HEAD =
      """
      # Regions, and the services that have an endpoint there. Generated; do not edit, but raise awssdk.version and run:
      #   %s
      # services: an endpoint is listed. fips: one validated to FIPS 140 is listed as well. An endpoint says nothing of
      # single features or models, of limits, or of whether the service still takes new customers.
      """
          .formatted(COMMAND);

  private static final List<Service> SERVICES =
      List.of(
          new Service("rekognition", "rekognition"),
          new Service("comprehend", "comprehend"),
          new Service("translate", "translate"),
          new Service("transcribe", "transcribe"),
          new Service("transcribe-streaming", "transcribestreaming"),
          new Service("polly", "polly"),
          new Service("textract", "textract"),
          new Service("forecast", "forecast"),
          new Service("personalize", "personalize"),
          new Service("kendra", "kendra"),
          new Service("bedrock", "bedrock"),
          new Service("sagemaker", "api.sagemaker"),
          new Service("sagemaker-runtime", "runtime.sagemaker"));

  private static final JsonNode ENDPOINTS = endpoints();
  private static final String SOURCE = "software.amazon.awssdk:regions " + version();

  /** A service as the table names it, and the prefix of its endpoint. */
  private record Service(String name, String prefix) {

    boolean isIn(Region region, Function<String, Set<String>> regions) {
      return regions.apply(prefix).contains(region.id());
    }
  }

  private RegionTable() {}

  static String text(LocalDate asOf) {
    return Region.regions().stream()
        .filter(region -> !region.isGlobalRegion())
        .sorted(
            Comparator.comparing((Region region) -> PARTITIONS.indexOf(partition(region)))
                .thenComparing(Region::id))
        .map(region -> row(region, asOf))
        .collect(Collectors.joining("", HEAD, ""));
  }

  /**
   * Returns the regions in which a prefix has an endpoint. Building an endpoint would be no test of
   * that: the SDK makes up a host for any region.
   */
  static Set<String> regionsOf(String prefix) {
    // An unknown prefix has no regions and raises no error; fips-us-east-1 is in the list, too.
    Set<String> regions =
        ServiceMetadata.of(prefix).regions().stream()
            .filter(Region.regions()::contains)
            .filter(region -> !region.isGlobalRegion())
            .map(Region::id)
            .collect(Collectors.toCollection(TreeSet::new));
    if (regions.isEmpty()) {
      throw new IllegalStateException(
          ("The prefix (%s) has no endpoint in any region, so the table would deny its service"
                  + " everywhere. Maybe the prefix is misspelt, or the service was shut down.")
              .formatted(prefix));
    }
    return regions;
  }

  /**
   * Returns the regions in which a prefix has a FIPS endpoint of its own; patterns do not count.
   */
  static Set<String> fipsRegionsOf(String prefix) {
    Set<String> regions = new TreeSet<>();
    for (JsonNode partition : ENDPOINTS.path("partitions")) {
      JsonNode listed = partition.path("services").path(prefix).path("endpoints");
      for (Map.Entry<String, JsonNode> endpoint : listed.properties()) {
        if (hasFipsVariant(endpoint.getValue())) {
          regions.add(endpoint.getKey());
        }
        // Bedrock has its own in this older form alone, as bedrock-fips-us-east-1.
        if (Arrays.asList(endpoint.getKey().split("-", -1)).contains("fips")) {
          regions.add(endpoint.getValue().path("credentialScope").path("region").asText());
        }
      }
    }
    return regions;
  }

  private static boolean hasFipsVariant(JsonNode endpoint) {
    for (JsonNode variant : endpoint.path("variants")) {
      for (JsonNode tag : variant.path("tags")) {
        if (tag.asText().equals("fips")) {
          return true;
        }
      }
    }
    return false;
  }

  private static String row(Region region, LocalDate asOf) {
    List<Service> here =
        SERVICES.stream().filter(service -> service.isIn(region, RegionTable::regionsOf)).toList();
    List<Service> fips =
        here.stream().filter(service -> service.isIn(region, RegionTable::fipsRegionsOf)).toList();
    return "- {region: %s, partition: %s, name: %s, services: %s%s, source: \"%s\", asOf: %s}\n"
        .formatted(
            region.id(),
            partition(region),
            scalar(RegionMetadata.of(region).description()),
            names(here),
            fips.isEmpty() ? "" : ", fips: " + names(fips),
            SOURCE,
            asOf);
  }

  private static String partition(Region region) {
    return PartitionMetadata.of(region).id();
  }

  private static String scalar(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9 ().-]*") ? name : '"' + name + '"';
  }

  private static String names(List<Service> services) {
    return services.stream().map(Service::name).collect(Collectors.joining(", ", "[", "]"));
  }

  private static JsonNode endpoints() {
    try (InputStream in =
        resource("/software/amazon/awssdk/regions/internal/region/endpoints.json")) {
      return JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in =
        resource("/META-INF/maven/software.amazon.awssdk/regions/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static InputStream resource(String path) {
    InputStream in = Region.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(
          ("The jar of (%s) has no resource (%s), which the table is made from. Maybe this version"
                  + " of the SDK keeps it elsewhere.")
              .formatted(Region.class.getName(), path));
    }
    return in;
  }
}
