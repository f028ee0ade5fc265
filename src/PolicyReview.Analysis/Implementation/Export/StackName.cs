namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Names for code from the names of roles.</summary>
internal static class StackName
{
    /// <summary>The class of the stack with a role: <c>OrdersApiDeployStack</c> for <c>orders-api.deploy</c>.</summary>
    public static string Of(string role)
    {
        var words = role.Split([.. role.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return $"{(name.Length == 0 || char.IsAsciiDigit(name[0]) ? "Role" : "")}{name}Stack";
    }
}
