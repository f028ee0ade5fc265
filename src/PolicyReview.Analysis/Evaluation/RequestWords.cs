namespace PolicyReview.Analysis.Evaluation;

/// <summary>A request in words: <c>s3:DeleteObject on arn:aws:s3:::uploads/a by arn:aws:iam::111122223333:role/x with aws:SecureTransport = true</c>.</summary>
public static class RequestWords
{
    /// <summary>Action, resource, principal and the context it carries; <paramref name="mark"/> stands around each of AWS's texts.</summary>
    public static string Of(AccessRequest request, string mark = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = request.Context.Keys.Order(StringComparer.OrdinalIgnoreCase)
            .Select(key => request.Context.ValuesOf(key) is { Count: > 0 } values
                ? $"{mark}{key}{mark} = {mark}{string.Join(", ", values)}{mark}"
                : $"no {mark}{key}{mark}")
            .ToList();
        var with = context.Count == 0 ? "" : $" with {string.Join("; ", context)}";
        return $"{mark}{request.Action}{mark} on {mark}{request.Resource}{mark} by {mark}{request.Principal}{mark}{with}";
    }
}
