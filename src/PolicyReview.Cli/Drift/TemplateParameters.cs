namespace PolicyReview.Cli.Drift;

/// <summary>Values of a template's parameters as the command line gives them: <c>Stage=prod AWS::Region=ap-northeast-1</c>.</summary>
internal static class TemplateParameters
{
    /// <exception cref="UnusableInputException">One has no name.</exception>
    public static Dictionary<string, string> Read(IEnumerable<string> written)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in written)
        {
            var at = parameter.IndexOf('=', StringComparison.Ordinal);
            values[at > 0 ? parameter[..at] : throw new UnusableInputException($"`{parameter}` is no parameter. Write `Name=value`.")] = parameter[(at + 1)..];
        }

        return values;
    }
}
