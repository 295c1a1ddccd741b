package pushpull.reference;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads a file of the format `oracle-1`, plain or compressed with gzip, one case at a time.
///
/// Strict JSON: no comments, no NaN, no repeated fields, nothing after the end.
public final class OracleFile {
    private static final String FORMAT = "oracle-1";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final Consumer<OracleCase> sink;
    private final Consumer<OracleException> broken;
    private final Set<String> names = new HashSet<>();
    private boolean formatted;
    private boolean listed;
    private int count = -1;
    private int number;

    private OracleFile(String name, Consumer<OracleCase> sink, Consumer<OracleException> broken) {
        this.name = name;
        this.sink = sink;
        this.broken = broken;
    }

    /// Reads all cases in order, or says what is wrong with the first that cannot be read.
    ///
    /// @throws OracleException if the file or a case is malformed
    public static void read(String name, InputStream in, Consumer<OracleCase> sink) throws IOException {
        read(name, in, sink, wrong -> {
            throw wrong;
        });
    }

    /// Reads all cases in order; one that lacks something is named, and the others are read.
    ///
    /// @param name of the file, for messages
    /// @param broken receives what is wrong with a case
    /// @throws OracleException if the file is malformed, with the line
    /// @throws IOException if it cannot be read at all
    public static void read(String name, InputStream in, Consumer<OracleCase> sink, Consumer<OracleException> broken)
            throws IOException {
        try (JsonParser json = MAPPER.createParser(plain(in))) {
            new OracleFile(name, sink, broken).file(json);
        } catch (JsonProcessingException wrong) {
            throw OracleException.of("file.json", name, place(wrong.getLocation()), firstLine(wrong));
        } catch (EOFException | ZipException damaged) {
            throw OracleException.of("file.gzip", name);
        }
    }

    private static InputStream plain(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return zipped ? new GZIPInputStream(buffered) : buffered;
    }

    private void file(JsonParser json) throws IOException {
        expect(json, json.nextToken(), JsonToken.START_OBJECT, "file.object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken token = json.nextToken();
            switch (field) {
                case "format" -> format(json);
                case "case_count" -> {
                    expect(json, token, JsonToken.VALUE_NUMBER_INT, "file.count");
                    count = json.getIntValue();
                }
                case "cases" -> cases(json, token);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw OracleException.of("file.trailing", at(json));
        }
        complete();
    }

    private void format(JsonParser json) throws IOException {
        if (!FORMAT.equals(json.getText())) {
            throw OracleException.of("file.format", at(json), json.getText());
        }
        formatted = true;
    }

    private void cases(JsonParser json, JsonToken token) throws IOException {
        expect(json, token, JsonToken.START_ARRAY, "file.cases");
        listed = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String place = at(json);
            JsonNode node = json.readValueAsTree();
            number++;
            try {
                OracleCase next = OracleCase.of(node, place);
                if (!names.add(next.name())) {
                    throw OracleException.of("file.twice", place, next.name());
                }
                sink.accept(next);
            } catch (OracleException wrong) {
                broken.accept(wrong);
            }
        }
    }

    private void complete() {
        if (!formatted) {
            throw OracleException.of("file.noformat", name);
        }
        if (!listed) {
            throw OracleException.of("file.nocases", name);
        }
        if (count >= 0 && count != number) {
            throw OracleException.of("file.counted", name, number, count);
        }
    }

    private void expect(JsonParser json, JsonToken token, JsonToken wanted, String key) {
        if (token != wanted) {
            throw OracleException.of(key, token == null ? name : at(json));
        }
    }

    private String at(JsonParser json) {
        return name + ", " + place(json.currentTokenLocation());
    }

    /// Limits of the parser, such as on depth, come without a place.
    private static String place(@Nullable JsonLocation location) {
        if (location == null) {
            return "a place that is not known";
        }
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /// The parser's message, without its own description of the place.
    private static String firstLine(JsonProcessingException broken) {
        String words = broken.getOriginalMessage().lines().findFirst().orElse("");
        int account = words.indexOf(" (start marker");
        return account < 0 ? words : words.substring(0, account);
    }
}
