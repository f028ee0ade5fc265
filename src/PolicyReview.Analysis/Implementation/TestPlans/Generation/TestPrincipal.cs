using System.Text;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>The role that the requests of a plan are sent by: in the account that is given, else the one that most required resources are in; called after the first use case.</summary>
internal static class TestPrincipal
{
    private const string ExampleAccount = "111122223333";

    public static RequestPrincipal Of(UseCaseProof proof, string? given)
    {
        var arns = proof.Required.SelectMany(phrase => phrase.Binding.Access).SelectMany(access => access.Resources).Select(ArnPattern.TryParse).OfType<ArnPattern>().ToList();
        var account = given ?? arns.Select(arn => arn.Account).Where(AccountNumber.IsOne).GroupBy(account => account).MaxBy(same => same.Count())?.Key ?? ExampleAccount;
        var partition = arns.Select(arn => arn.Partition).FirstOrDefault(partition => partition.Length > 0 && !WildcardPattern.HasWildcard(partition)) ?? "aws";
        var useCase = proof.Required.Select(phrase => phrase.UseCase).Concat(proof.Avoided.Select(phrase => phrase.UseCase)).FirstOrDefault() ?? "";
        return RequestPrincipal.TryParse($"arn:{partition}:iam::{account}:role/{Name(useCase)}")!;
    }

    // "Thumbnail Lambda" is thumbnail-lambda.
    private static string Name(string useCase)
    {
        var name = new StringBuilder();
        foreach (var c in useCase)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(char.ToLowerInvariant(c));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        var trimmed = name.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed[..Math.Min(trimmed.Length, 64)].Trim('-') : "role";
    }
}
