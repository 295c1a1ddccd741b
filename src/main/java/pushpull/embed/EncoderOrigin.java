package pushpull.embed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where a kept encoder comes from.
///
/// @param version of the program
/// @param title of the experiment
/// @param step after which it was kept
/// @param hash of everything that the next step would have read
/// @param data a hash of the data files; empty if there are none
/// @param settings of the experiment, by key
public record EncoderOrigin(
        String version, String title, long step, String hash, String data, SequencedMap<String, String> settings) {
    public EncoderOrigin {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    }
}
