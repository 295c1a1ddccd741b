package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CommandLineProgramTest {
    @Test
    void helpSucceeds() {
        assertEquals(0, CommandLineProgram.run("--help"));
    }

    @Test
    void anUnknownCommandIsAWrongCall() {
        assertEquals(2, CommandLineProgram.run("nonsense"));
    }
}
