package vn.binhxet.verdict;

import java.util.List;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Text;

/** The findings of one candidate of a ranking: whether eligible, then node by node. */
final class CandidateFinding {
  private CandidateFinding() {}

  static void write(
      Evaluation.Candidate candidate, Values owner, int number, Detail detail, JsonBytes json) {
    EffectiveEdition law = candidate.judged().edition().law();
    Result.Ranking ranking = (Result.Ranking) law.edition().result();
    Conclusion conclusion = candidate.judged().conclusion();
    if (detail == Detail.BRIEF) {
      BriefHead head = new BriefHead(candidate.id());
      head.write(Status.valueOf(conclusion.outcome().name()).code(), conclusion.causes(), json);
      json.raw('}');
    } else {
      general(candidate.id(), conclusion, detail, json);
    }
    json.raw(',');
    List<Values> members = owner.members(law.fieldIndex(ranking.candidates()));
    candidate
        .judged()
        .edition()
        .template()
        .writeCandidate(
            candidate.id(), candidate.judged().results(), members.get(number), owner, detail, json);
  }

  private static void general(String id, Conclusion conclusion, Detail detail, JsonBytes json) {
    json.raw("{\"id\":").string(id).raw(",\"parent\":null,\"kind\":\"criterion\"");
    json.raw(",\"status\":\"").raw(conclusion.outcome().name()).raw("\",\"causes\":");
    ClaimJson.strings(Cause.of(conclusion.causes()).stream().map(Cause::name).toList(), json);
    json.raw(",\"claim\":null,\"citations\":[],\"confidence\":\"read\"");
    if (detail == Detail.FULL) {
      json.raw(NodeTemplate.text(",\"name\":", Text.same(id)));
      json.raw(NodeTemplate.text(",\"reason\":", eligible(conclusion.outcome())));
    }
    json.raw('}');
  }

  private static Text eligible(Outcome outcome) {
    return switch (outcome) {
      case MET -> new Text("Đủ điều kiện xếp hạng", "Eligible to be ranked");
      case NOT_MET -> new Text("Chưa đủ điều kiện xếp hạng", "Not eligible to be ranked");
      default ->
          new Text("Chưa đủ căn cứ để nói có đủ điều kiện", "Eligibility cannot be said yet");
    };
  }
}
