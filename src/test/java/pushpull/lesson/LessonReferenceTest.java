package pushpull.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The reference of the format names all there is.
class LessonReferenceTest {
    @Test
    void everyNameIsInTheReference() throws IOException {
        String reference = Files.readString(Path.of("assets/lessons/README.md"));
        List<String> missing = Stream.concat(WindowParts.names().stream(), Readout.all().keySet().stream())
                .map(name -> name.replace(".heldOut", ""))
                .filter(name -> !reference.contains("`" + name + "`") && !reference.contains("`" + name + "("))
                .toList();
        assertEquals(List.of(), missing);
    }
}
