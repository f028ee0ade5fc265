using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// From a phrase to what it stands for, tried in this order: the exact form in code spans; the controlled vocabulary (verb × service × resource ×
/// scope, by the reviewed verb table); access levels, which are marked. What is not understood stays unbound, with the word that was not.
/// </summary>
public sealed class PhraseBinder(ServiceCatalogue catalogue)
{
    private readonly RequiredBinder _required = new(catalogue);
    private readonly AvoidedBinder _avoided = new(catalogue);

    /// <summary>With the reference that ships with this version.</summary>
    public static PhraseBinder Default { get; } = new(ServiceCatalogue.Embedded);

    /// <summary>Proposes a binding for a phrase of the column "Required permissions".</summary>
    public Binding Required(string phrase) => _required.Bind(phrase);

    /// <summary>Proposes a binding for a phrase of the column "Explicitly avoid".</summary>
    public Binding Avoided(string phrase) => _avoided.Bind(phrase);
}
