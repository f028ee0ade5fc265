using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Cli.Prove;

/// <summary>
/// A proof for the terminal:
/// <code>
/// required  proven      Thumbnail Lambda: Read one S3 prefix
///                       s3:GetObject on arn:aws:s3:::example-uploads/incoming/*
/// avoided   notGranted  Thumbnail Lambda: S3 delete
/// excess    nobody asked s3:DeleteObject on arn:aws:s3:::example-media/*
///                       This policy lets the role call `s3:DeleteObject` on `arn:aws:s3:::example-media/x`, because of statement `CleanUp` of `policy.json`.
/// </code>
/// </summary>
internal static class ProofTable
{
    private const int MostActions = 12;

    public static void Print(TextWriter output, UseCaseProof proof, IReadOnlyList<string> suggestions)
    {
        foreach (var phrase in proof.Required)
        {
            Line(output, "required", ProofWord.Of(phrase.Status), $"{phrase.UseCase}: {phrase.Binding.Phrase}{Mark(phrase.Binding)}");
            Details(output, [.. phrase.Binding.Access.Select(Words), .. phrase.Conditions.Select(condition => $"if {condition}"), .. Witness(phrase.Witness), .. phrase.Reasons, .. phrase.Remarks]);
        }

        foreach (var phrase in proof.Avoided)
        {
            Line(output, "avoided", ProofWord.Of(phrase.Status), $"{phrase.UseCase}: {phrase.Binding.Phrase}{Mark(phrase.Binding)}");
            Details(output, [.. phrase.Binding.Access.Select(Words), .. Witness(phrase.Witness), .. phrase.Reasons]);
        }

        foreach (var excess in proof.Excess)
        {
            var conditions = excess.Conditions.Count == 0 ? "" : $" when {string.Join(" and ", excess.Conditions)}";
            Line(output, "excess", excess.IsWider ? "wider than asked" : "nobody asked", $"{Shortened(excess.Actions)} on {string.Join(", ", excess.Resources.DefaultIfEmpty("any resource"))}{conditions}");
            Details(output, [excess.Witness.Words, .. excess.OfferedBy is { } phrase ? [$"An extra that {QuotedPhrase.Of(phrase)} offers: tick it there if it is needed."] : Array.Empty<string>()]);
        }

        foreach (var trust in proof.Trust)
        {
            Line(output, "trust", ProofWord.Of(trust.Status), $"{trust.UseCase}: {trust.Principal}");
            Details(output, [trust.Expects, .. Witness(trust.Witness), .. trust.Reasons]);
        }

        foreach (var conflict in proof.Conflicts)
        {
            Line(output, "table", "error", conflict.Message);
        }

        foreach (var problem in proof.Problems)
        {
            Line(output, "problem", "", problem.Message);
        }

        foreach (var suggestion in suggestions)
        {
            Line(output, "suggest", "", suggestion);
        }

        if (!proof.ExcessIsComplete)
        {
            output.WriteLine("There may be more excess: only the first groups of each statement are shown.");
        }

        output.WriteLine(Summary(proof));
        if (proof.Unconfirmed is > 0 and var unconfirmed)
        {
            output.WriteLine($"It rests on {(unconfirmed == 1 ? "one binding" : $"{unconfirmed} bindings")} that nobody confirmed: read what {(unconfirmed == 1 ? "it stands" : "they stand")} for, and give confirmed ones with `--bindings`.");
        }

        output.WriteLine($"Documents: {string.Join(", ", proof.Documents)}");
    }

    private static string Summary(UseCaseProof proof)
    {
        var (proven, kept) = (proof.Required.Count(phrase => phrase.Status == RequiredStatus.Proven), proof.Avoided.Count(phrase => phrase.KeepsOut));
        return $"Required: {proven} of {proof.Required.Count} proven. Avoided: {kept} of {proof.Avoided.Count} not granted. Excess: {proof.ExcessActions.Words}.";
    }

    private static string Mark(Binding binding) => (binding.IsConfirmed, binding.Origin) switch
    {
        (true, _) => "",
        (_, BindingOrigin.AccessLevel) => " (not confirmed, by access level)",
        _ => " (not confirmed)",
    };

    private static string Words(BoundAccess access)
    {
        var actions = access.Summary ?? Shortened(access.Actions);
        var context = access.Context.Count == 0 ? "" : $" with {string.Join(" and ", access.Context.Select(key => $"{key.Key} = {string.Join(" or ", key.Value)}"))}";
        return $"{actions} on {string.Join(", ", access.Resources)}{context}";
    }

    private static string Shortened(IReadOnlyList<string> actions) =>
        string.Join(", ", actions.Take(MostActions)) + (actions.Count > MostActions ? $" and {actions.Count - MostActions} more" : "");

    private static string[] Witness(ProofWitness? witness) => witness is null ? [] : [witness.Words];

    private static void Line(TextWriter output, string kind, string status, string text) => output.WriteLine($"{kind,-9} {status,-17} {text}");

    private static void Details(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"{"",-27} {line}");
        }
    }
}
