using PolicyReview.Analysis.AccessSets.Actions;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Principals;
using PolicyReview.Analysis.AccessSets.Resources;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>
/// The space in which one question is asked: every dimension that some statement speaks of, cut by what the statements say. Answers are kept
/// per question, so that the same set is never solved twice.
/// </summary>
internal sealed class RequestSpace
{
    public const int ResourceAt = 0;
    public const int PrincipalAt = 1;

    private readonly List<Dimension> _dimensions;
    private readonly Dictionary<string, int> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _actionNumbers = new(StringComparer.Ordinal);
    private readonly List<ActionSet> _actionSets = [];
    private readonly ServiceCatalogue _catalogue;
    private readonly ResourceForms? _forms;
    private readonly bool _namesSessions;

    /// <param name="sets">The sets of the question.</param>
    /// <param name="catalogue">Where actions and ARN forms are looked up.</param>
    /// <param name="budget">What the whole question may take.</param>
    /// <param name="forms">The ARNs that every action can be asked for; null for those AWS documents.</param>
    public RequestSpace(IReadOnlyList<AccessSet> sets, ServiceCatalogue catalogue, StepBudget budget, ResourceForms? forms = null)
    {
        _catalogue = catalogue;
        _forms = forms;
        Budget = budget;
        var statements = sets.SelectMany(set => set.Layers).SelectMany(layer => layer).SelectMany(document => document.Statements).ToList();
        NamesPrincipals = statements.Exists(statement => (statement.Principals ?? statement.NotPrincipals) is not null);
        _namesSessions = statements.SelectMany(statement => (statement.Principals ?? statement.NotPrincipals)?.Values ?? []).Any(PrincipalGlobs.IsSession);
        Resources = new ResourceDimension(budget);
        Principals = new PrincipalDimension(NamesPrincipals ? Everybody(statements) : PrincipalGlobs.Identities, budget);
        _dimensions = [Resources, Principals];
        foreach (var statement in statements)
        {
            NumberActions(statement);
        }

        Actions = new ActionClasses(_actionSets, catalogue, budget);
        Sets = [.. sets.Select(set => (IReadOnlyList<Layer>)[.. set.Layers.Select(LayerOf)])];
        Everything = new Box(Actions.All, [.. _dimensions.Select(dimension => dimension.Everything)]);
    }

    public StepBudget Budget { get; }

    public ActionClasses Actions { get; }

    public ResourceDimension Resources { get; }

    public PrincipalDimension Principals { get; }

    /// <summary>True if a statement has a Principal: resource-based policies.</summary>
    public bool NamesPrincipals { get; }

    /// <summary>The sets asked about, each as its layers.</summary>
    public IReadOnlyList<IReadOnlyList<Layer>> Sets { get; }

    /// <summary>Every request.</summary>
    public Box Everything { get; }

    /// <summary>The ARNs that <paramref name="action"/> can be asked for.</summary>
    public ResourceForms FormsOf(AwsAction action) => _forms ?? ResourceForms.Of(action);

    /// <summary>The ARNs that an action can be asked for of which AWS lists none.</summary>
    public ResourceForms FormsOfUnlisted => _forms ?? ResourceForms.Unknown;

    /// <summary>Actions of services that no statement names, for examples.</summary>
    public AwsService? FindOtherService(string prefix) => Actions.Services.Contains(prefix) ? null : _catalogue.FindService(prefix);

    public Dimension DimensionAt(int index) => _dimensions[index];

    // A principal that AWS cannot have, such as an account of 14 digits, may be a slip: it counts as somebody, and as nobody who could be replayed.
    private IReadOnlyList<Glob> Everybody(List<Statement> statements) =>
    [
        .. PrincipalGlobs.Everybody,
        .. _namesSessions ? [PrincipalGlobs.Sessions] : Array.Empty<Glob>(),
        .. statements.SelectMany(statement => (statement.Principals ?? statement.NotPrincipals)?.Values ?? [])
            .Where(value => value is { Kind: null or "AWS", Value: not "*" } && RequestPrincipal.TryParse(value.Value) is null).SelectMany(PrincipalGlobs.Of),
    ];

    private Layer LayerOf(IReadOnlyList<PolicyDocument> documents)
    {
        var boxes = documents.SelectMany(document => document.Statements).Where(IsUsable).Select(BoxOf).ToList();
        return new Layer(boxes.FindAll(box => box.Statement.Effect == Effect.Allow), boxes.FindAll(box => box.Statement.Effect == Effect.Deny));
    }

    // What AWS would not accept never helps a request: such an Allow matches nothing, and of a Deny what cannot be read counts as matching.
    private bool IsUsable(Statement statement) => statement.Effect switch
    {
        Effect.Allow => OneOf(statement.Actions, statement.NotActions) && !(statement.Resources is not null && statement.NotResources is not null)
            && (NamesPrincipals ? OneOf(statement.Principals, statement.NotPrincipals) : OneOf(statement.Resources, statement.NotResources)),
        Effect.Deny => !NamesPrincipals || (statement.Principals ?? statement.NotPrincipals) is not null,
        _ => false,
    };

    private static bool OneOf(object? element, object? negated) => element is null != negated is null;

    private int? NumberActions(Statement statement)
    {
        if (!IsUsable(statement))
        {
            return null;
        }

        // "All but nothing" is everything.
        var element = OneOf(statement.Actions, statement.NotActions) ? statement.Actions ?? statement.NotActions : null;
        var isNegated = element is null || statement.Actions is null;
        var written = (element?.Values ?? []).Select(value => value.Value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var key = $"{isNegated}\n{string.Join('\n', written)}";
        if (!_actionNumbers.TryGetValue(key, out var number))
        {
            _actionNumbers.Add(key, number = _actionSets.Count);
            _actionSets.Add(new ActionSet(written.Select(ActionPattern.Parse), isNegated));
        }

        return number;
    }

    private StatementBox BoxOf(Statement statement)
    {
        var variables = statement.Document.ResolvesVariables;
        var demands = new List<Demand>();
        if (OneOf(statement.Resources, statement.NotResources))
        {
            demands.Add(new Demand(ResourceAt, Resources.Number(ResourceSets.Of(statement, isOfPrincipal: !NamesPrincipals))));
        }

        if (OneOf(statement.Principals, statement.NotPrincipals) && NamesPrincipals)
        {
            demands.Add(new Demand(PrincipalAt, Principals.Number(
                PrincipalGlobs.Of(statement.Principals ?? statement.NotPrincipals!, isNegated: statement.Principals is null, statement.Effect!.Value))));
        }

        demands.AddRange(statement.Conditions.Select(entry => DemandOf(entry, variables)));
        return new StatementBox(statement, Actions.BitsOf(NumberActions(statement)!.Value), demands);
    }

    private Demand DemandOf(ConditionEntry entry, bool variables)
    {
        // A session's ARN says less of its role than the role's own ARN does, so where sessions are named the key is taken by itself.
        if (!_namesSessions && PrincipalConditions.Of(entry, variables) is { } principals)
        {
            return new Demand(PrincipalAt, Principals.Number(principals));
        }

        if (!_keys.TryGetValue(entry.Key, out var index))
        {
            _keys.Add(entry.Key, index = _dimensions.Count);
            _dimensions.Add(new KeyDimension(entry.Key, _catalogue.FindConditionKey(entry.Key), Budget));
        }

        return new Demand(index, ((KeyDimension)_dimensions[index]).Number(entry, variables));
    }
}
