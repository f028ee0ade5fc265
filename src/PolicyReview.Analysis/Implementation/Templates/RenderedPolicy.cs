using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A policy as AWS would get it, with the way back to the file it was written in.</summary>
internal sealed class RenderedPolicy
{
    private readonly Func<int, int, (int Start, int End, bool IsUnknown)> _place;
    private readonly SourceText _file;

    private RenderedPolicy(string text, SourceText file, Func<int, int, (int, int, bool)> place)
    {
        Document = PolicyParser.Parse(text);
        _file = file;
        _place = place;
    }

    public PolicyDocument Document { get; }

    /// <summary>A policy that was put together from the template's values.</summary>
    public static RenderedPolicy OfNodes(string json, Dictionary<(int Start, int End), (int Start, int End, bool IsUnknown)> places, TemplateNode whole, SourceText file) =>
        new(json, file, (start, end) => places.TryGetValue((start, end), out var place) ? place
            : places.Where(entry => entry.Key.Start <= start && entry.Key.End >= end).OrderBy(entry => entry.Key.End - entry.Key.Start)
                .Select(entry => entry.Value).FirstOrDefault((whole.Start, whole.End, false)));

    /// <summary>A policy that is one text in the template.</summary>
    public static RenderedPolicy OfText(TextValue text, SourceText file)
    {
        var starts = new List<int>();
        var ends = new List<int>();
        foreach (var part in text.Parts)
        {
            var places = part.From < 0 ? null : ScalarPlaces.Of(part.Origin, file.Text);
            for (var i = 0; i < part.Text.Length; i++)
            {
                var isLiteral = part.IsLiteral && places is not null;
                starts.Add(isLiteral ? places![part.From + i] : places is not null ? places[part.From] : part.Origin.Start);
                ends.Add(isLiteral ? places![part.From + i + 1] : places is not null ? places[part.To] : part.Origin.End);
            }
        }

        return new RenderedPolicy(text.Text, file, (start, end) => starts.Count == 0 ? (0, 0, false)
            : (starts[Math.Min(start, starts.Count - 1)], ends[Math.Clamp(end - 1, Math.Min(start, starts.Count - 1), ends.Count - 1)], false));
    }

    /// <summary>The place in the file of a place in the policy, path kept.</summary>
    public Location InFile(Location place)
    {
        var (start, end, _) = _place(place.Span.Start.Offset, place.Span.End.Offset);
        return new Location(place.Path, _file.SpanOf(start, Math.Max(start, end)));
    }

    /// <summary>True if the whole value at <paramref name="place"/> is known only at deployment.</summary>
    public bool IsUnknown(Location place) => _place(place.Span.Start.Offset, place.Span.End.Offset).IsUnknown;
}
