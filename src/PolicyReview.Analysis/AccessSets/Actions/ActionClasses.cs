using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>
/// All actions, cut into classes by the action elements of a question's statements, so that a set of actions is a few bits. Only services that
/// some statement names are read; all others are one class.
/// </summary>
internal sealed class ActionClasses
{
    private const string OtherService = "unlisted-service";

    private readonly ServiceCatalogue _catalogue;
    private readonly IReadOnlyList<ActionSet> _sets;
    private readonly Dictionary<BitVector, int> _classOf = [];
    private readonly List<(List<AwsAction> Known, List<string> Unlisted)> _members = [];
    private readonly StepBudget _budget;
    private readonly int _others;

    public ActionClasses(IReadOnlyList<ActionSet> sets, ServiceCatalogue catalogue, StepBudget budget)
    {
        _sets = sets;
        _catalogue = catalogue;
        _budget = budget;
        Services = ServicesNamed();
        foreach (var service in Services)
        {
            Read(service);
        }

        _others = ClassOf(OtherService, "Action");
        _members[_others].Unlisted.Add($"{OtherService}:Action");
        Classes = [.. _members.Select((members, i) => new ActionClass(members.Known, members.Unlisted, i == _others))];
        All = new BitVector(Classes.Count);
        for (var i = 0; i < Classes.Count; i++)
        {
            All.Add(i);
        }
    }

    public IReadOnlyList<ActionClass> Classes { get; }

    /// <summary>The services that some statement names.</summary>
    public HashSet<string> Services { get; }

    public BitVector All { get; }

    /// <summary>The classes in set number <paramref name="set"/>.</summary>
    public BitVector BitsOf(int set)
    {
        var bits = new BitVector(Classes.Count);
        foreach (var (signature, index) in _classOf)
        {
            if (signature[set])
            {
                bits.Add(index);
            }
        }

        return bits;
    }

    // A wildcard in the service is nothing AWS accepts, apart from the bare star; taken literally it can reach every service.
    private HashSet<string> ServicesNamed()
    {
        var named = _sets.SelectMany(set => set.Services).Where(service => service.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (_sets.Any(set => set.ReachesOtherServices))
        {
            named.UnionWith(_catalogue.Prefixes);
        }

        return named;
    }

    private void Read(string service)
    {
        var known = _catalogue.FindService(service);
        var signatures = new ServiceSignatures(service, known, _sets);
        for (var i = 0; i < signatures.Known.Count; i++)
        {
            // What no statement names is part of no question.
            if (!signatures.SignatureOf(i).IsEmpty)
            {
                _members[ClassOf(signatures.SignatureOf(i))].Known.Add(signatures.Known[i]);
            }
        }

        var names = _sets.Where(set => !set.IsEverything).Select(set => set.NamesIn(service).ToList()).ToList();
        var exact = names.SelectMany(set => set).Where(name => !WildcardPattern.HasWildcard(name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool IsTaken(string name) => exact.Contains(name) || known?.FindAction(name) is not null;
        var patterns = names.ConvertAll(set => set.FindAll(name => WildcardPattern.HasWildcard(name))).FindAll(set => set.Count > 0 && !set.Contains("*"));
        var unlisted = exact.Where(name => known?.FindAction(name) is null).Concat(new UnlistedNames(IsTaken, _budget).For(patterns));
        foreach (var name in unlisted)
        {
            _members[ClassOf(service, name)].Unlisted.Add($"{service}:{name}");
        }
    }

    private int ClassOf(string service, string name)
    {
        var signature = new BitVector(_sets.Count);
        for (var i = 0; i < _sets.Count; i++)
        {
            if (_sets[i].Includes(service, name))
            {
                signature.Add(i);
            }
        }

        return ClassOf(signature);
    }

    private int ClassOf(BitVector signature)
    {
        if (!_classOf.TryGetValue(signature, out var index))
        {
            _classOf.Add(signature, index = _members.Count);
            _members.Add(([], []));
        }

        return index;
    }
}
