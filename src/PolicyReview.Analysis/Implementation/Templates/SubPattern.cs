namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>Reads the text of <c>Fn::Sub</c>: <c>arn:${AWS::Partition}:s3:::${Bucket}/home/${!aws:username}/*</c>.</summary>
internal static class SubPattern
{
    /// <summary>Its stretches, in order.</summary>
    public static IEnumerable<SubPiece> Pieces(string pattern)
    {
        var at = 0;
        while (at < pattern.Length)
        {
            var open = pattern.IndexOf("${", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : pattern.IndexOf('}', open);
            if (close < 0)
            {
                yield return new SubPiece(pattern[at..], null, at, pattern.Length, IsVerbatim: true);
                yield break;
            }

            if (open > at)
            {
                yield return new SubPiece(pattern[at..open], null, at, open, IsVerbatim: true);
            }

            var name = pattern[(open + 2)..close].Trim();
            yield return name.StartsWith('!')
                ? new SubPiece($"${{{name[1..]}}}", null, open, close + 1, IsVerbatim: false)
                : new SubPiece("", name, open, close + 1, IsVerbatim: false);
            at = close + 1;
        }
    }
}
