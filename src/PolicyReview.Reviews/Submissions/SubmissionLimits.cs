namespace PolicyReview.Reviews.Submissions;

/// <summary>What a submission may hold at most.</summary>
public static class SubmissionLimits
{
    /// <summary>Bytes of UTF-8 in one document or in the table: 256 KiB, eight times what Access Analyzer reads.</summary>
    public const int DocumentBytes = 256 * 1024;

    /// <summary>Lines of one document: a page shows each of them, and no policy that AWS accepts has more than a few hundred.</summary>
    public const int DocumentLines = 10_000;

    /// <summary>Documents in one submission.</summary>
    public const int Documents = 20;

    /// <summary>AWS managed policies attached to the principal: as many as AWS attaches at most, with its quota raised.</summary>
    public const int AttachedPolicies = 20;

    /// <summary>Policies that the principal has in its account already.</summary>
    public const int DeployedPolicies = 30;

    /// <summary>Characters of a title.</summary>
    public const int Title = 200;

    /// <summary>Characters of a ticket, account, environment or owner.</summary>
    public const int ShortText = 500;

    /// <summary>Characters of a binding: "updates" of every service is the longest that a phrase proposes, and half of it.</summary>
    public const int BindingText = 1_000_000;

    /// <summary>Characters of a comment or justification.</summary>
    public const int LongText = 20_000;
}
