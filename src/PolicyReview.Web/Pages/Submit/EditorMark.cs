using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using PolicyReview.Web.Components;
using PolicyReview.Web.Pages.Checks;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>A finding as the editor shows it: underlined, explained, and mended where that can be computed. Text in backticks is code.</summary>
/// <param name="Id">The finding's position in the list under the editor, from 0.</param>
/// <param name="From">Offset of the first character, in UTF-16 units.</param>
/// <param name="To">Offset just past the last.</param>
/// <param name="Tone">The finding type's colour: error, security, warning or suggest.</param>
/// <param name="Type">The finding type's name.</param>
/// <param name="Code">The issue code.</param>
/// <param name="Title">The defect in a few words.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to write instead.</param>
/// <param name="Fix">Text that mends it in place of the marked text; null if none was computed.</param>
/// <param name="Page">The address of the check's page; null if it has none.</param>
public sealed record EditorMark(
    int Id, int From, int To, string Tone, string Type, string Code, string Title, string Message, string Advice, string? Fix, string? Page)
{
    /// <summary>The mark of a finding at its main place.</summary>
    public static EditorMark Of(int id, Finding finding, Location place)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(place);
        return new EditorMark(
            id, place.Span.Start.Offset, place.Span.End.Offset, finding.Type.Tone(), finding.Type.Name(),
            finding.Code, finding.Title, finding.Message, finding.Advice, finding.Replacement, CheckCatalogue.AddressOf(finding.Code));
    }
}
