using CsCheck;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Analysis.Implementation.TestPlans.Generation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Tests.UseCases.Drafts;
using PolicyReview.Analysis.Tests.UseCases.Proofs;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Tests.Implementation.TestPlans.Generation;

/// <summary>Whatever is bound, the plan of the table holds over the policy that is drafted from it, and reads back from its file.</summary>
public sealed class GeneratedPlanLawTests
{
    [Fact]
    public void Generate_AnyDraft_EveryCaseHolds() => DraftLawTests.AnyAccess.List[1, 4].Sample(
        accesses =>
        {
            var phrases = Enumerable.Range(1, accesses.Count).Select(number => $"need {number}").ToList();
            var table = Case.Table(string.Join("; ", phrases), "");
            var draft = PolicyDrafter.Default.Draft(table, new BindingSet([new RowBindings("Case", [.. phrases.Zip(accesses, DraftLawTests.Confirmed)], [])]));
            var documents = new ProofDocuments { Permissions = [new NamedPolicy("draft.json", PolicyParser.Parse(draft.Text!))] };
            var generated = TestPlanGenerator.Default.Generate(draft.Proof!, documents, new PlannedPolicies { IdentityPolicies = ["draft.json"] });
            var reading = TestPlanReader.Read(TestPlanWriter.Write(generated.Plan));
            var run = TestRun.Of(reading.Plan, new TestPolicies(new PolicySet { IdentityPolicies = documents.Permissions }));
            return reading.Problems.Count == 0 && run.Outcomes.All(outcome => outcome.IsAsExpected) && (run.Findings.Count == 0 || generated.LeftOut.Count > 0)
                ? true
                : throw new InvalidOperationException(
                    $"{string.Join('\n', reading.Problems.Select(problem => problem.Message))}\n{string.Join('\n', run.Outcomes.Where(outcome => !outcome.IsAsExpected).Select(outcome => $"{outcome.Case.Name} ({outcome.Case.Request.Resource}): {DecisionSentence.Of(outcome.Evaluation)}"))}\n{draft.Text}");
        },
        iter: 40);
}
