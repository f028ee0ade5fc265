using System.Text;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Reports;

/// <summary>A place in a policy in one line: <c>Statement[0].Condition.StringEquals.aws:PrincipalOrgID</c>.</summary>
public static class PolicyPath
{
    /// <summary>The line for <paramref name="path"/>; empty for the whole document.</summary>
    public static string Of(IReadOnlyList<PathElement> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var line = new StringBuilder();
        foreach (var step in path)
        {
            if (step.Kind == PathElementKind.Index)
            {
                line.Append('[').Append(step.Position).Append(']');
            }
            else
            {
                line.Append(line.Length == 0 ? "" : ".").Append(step.Name);
            }
        }

        return line.ToString();
    }
}
