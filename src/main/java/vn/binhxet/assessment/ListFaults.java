package vn.binhxet.assessment;

/** What can be wrong with a list as such. */
final class ListFaults {
  private final Faults faults;

  ListFaults(Faults faults) {
    this.faults = faults;
  }

  void tooManyMembers(int most) {
    faults.add(
        "TOO_MANY_MEMBERS",
        "Danh sách này có hơn " + most + " mục. Hãy chia nhỏ.",
        "This list has more than " + most + " members. Split it.");
  }

  void missingIdentity(Slot identity) {
    faults.addAt(
        identity.name,
        "MISSING_IDENTITY",
        "Mục này thiếu "
            + FieldFaults.named(identity).vi()
            + ", cần để phân biệt với các mục khác.",
        "This member has no "
            + FieldFaults.named(identity).en()
            + ", which tells it from the others.");
  }

  void duplicateMember(Slot identity, String value) {
    faults.addAt(
        identity.name,
        "DUPLICATE_MEMBER",
        FieldFaults.named(identity).vi()
            + ": “"
            + Printable.of(value)
            + "” đã có trong danh sách này.",
        FieldFaults.named(identity).en()
            + ": \""
            + Printable.of(value)
            + "\" is already in this list.");
  }
}
