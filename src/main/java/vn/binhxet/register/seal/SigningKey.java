package vn.binhxet.register.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.RegisterFault;

/**
 * The Ed25519 key pair that a register is sealed with. It lies in one file, readable by its owner
 * alone: first line the private key (PKCS #8), second the public one (X.509), in base64. Safe for
 * many threads.
 */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int SIGNATURE_BYTES = 64;

  private final PrivateKey secret;
  private final PublicKey open;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /**
   * The key in a file; made where there is none.
   *
   * @throws RegisterFault where it cannot be read, others may read it, or it is no such key
   */
  public static SigningKey at(Path file) {
    try {
      return Files.exists(file) ? read(file) : make(file);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw fault(
          "không đọc được hoặc không phải khóa Ed25519",
          "cannot be read, or is no such key",
          file,
          e);
    }
  }

  /**
   * The key in a file; empty where there is none, and none is made.
   *
   * @throws RegisterFault as {@link #at}
   */
  public static Optional<SigningKey> existing(Path file) {
    return Files.exists(file) ? Optional.of(at(file)) : Optional.empty();
  }

  /**
   * A key kept elsewhere, put into a file that is not there yet.
   *
   * @param text as {@link #at} reads it
   */
  public static SigningKey put(Path file, byte[] text) {
    try {
      Files.createFile(file, OwnerOnly.attributes(file));
      Files.write(file, text, StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw fault("không ghi được", "cannot be written", file, e);
    }
    return at(file);
  }

  /** The public half, X.509 in base64: what an auditor checks with. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(open.getEncoded());
  }

  /** Signs a head. */
  public Seal seal(String register, long seq, Instant at, byte[] link) {
    return new Seal(register, seq, at, link, sign(Seal.statement(register, seq, at, link)));
  }

  /** Signs what tells in its first bytes what it is, so that it is taken for nothing else. */
  public byte[] sign(byte[] statement) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(statement);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 signs with Ed25519", e);
    }
  }

  /**
   * Whether a seal was made with the private half of a public key.
   *
   * @param publicKey as of {@link #publicKey}
   */
  public static boolean vouches(String publicKey, Seal seal) {
    return vouches(
        publicKey,
        Seal.statement(seal.register(), seal.seq(), seal.at(), seal.link()),
        seal.signature());
  }

  /**
   * Whether a statement was signed with the private half of a public key. Java reads zeros behind a
   * signature as part of its number: only one of the right length is looked at.
   */
  public static boolean vouches(String publicKey, byte[] statement, byte[] signed) {
    if (signed.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey(publicKey));
      signature.update(statement);
      return signature.verify(signed);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static SigningKey make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    String text =
        base64.encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + base64.encodeToString(pair.getPublic().getEncoded())
            + "\n";
    try {
      Files.createFile(file, OwnerOnly.attributes(file));
    } catch (FileAlreadyExistsException another) {
      return read(file);
    }
    Files.write(file, text.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.SYNC);
    return new SigningKey(pair.getPrivate(), pair.getPublic());
  }

  private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
    if (OwnerOnly.posix(file)
        && !OwnerOnly.PERMISSIONS.containsAll(
            Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))) {
      throw fault(
          "người khác đọc được; hãy chạy: chmod 600 " + file,
          "can be read by others; run: chmod 600 " + file,
          file,
          null);
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    if (lines.size() != 2) {
      throw new IllegalArgumentException(lines.size() + " lines, expected 2");
    }
    byte[] secret = Base64.getDecoder().decode(lines.get(0));
    PrivateKey key =
        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
    Arrays.fill(secret, (byte) 0);
    SigningKey pair = new SigningKey(key, publicKey(lines.get(1)));
    if (!vouches(pair.publicKey(), pair.seal("", 0, Instant.EPOCH, new byte[0]))) {
      throw new IllegalArgumentException("the two halves do not belong together");
    }
    return pair;
  }

  /** Whether a text is a public key as {@link #publicKey} gives it. */
  public static boolean isPublicKey(String text) {
    try {
      publicKey(text);
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static PublicKey publicKey(String base64) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  private static RegisterFault fault(
      String vi, String en, Path file, @org.jspecify.annotations.Nullable Throwable cause) {
    return new RegisterFault(
        "SIGNING_KEY_REFUSED",
        new Text("Khóa ký " + file + ": " + vi + ".", "Signing key " + file + ": " + en + "."),
        cause);
  }
}
