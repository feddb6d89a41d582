package vn.binhxet.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the JAR's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"binhxet " + (version == null ? "(unpackaged)" : version)};
  }
}
