package pushpull.cli;

import picocli.CommandLine.IVersionProvider;
import pushpull.file.ProgramVersion;

/// The program's version, which the build writes into a resource.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.text()};
    }
}
