using PolicyReview.Analysis.AccessSets.Actions;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>Pairs an action of a box with a resource it can be asked for.</summary>
internal sealed class ActionResources(RequestSpace space)
{
    // Services nearly everybody knows, for an example of "any other service".
    private static readonly string[] Familiar = ["s3", "dynamodb", "sqs", "lambda"];

    /// <summary>True if the box holds a request that can be made, or if that could not be found out.</summary>
    public bool Exist(Box box)
    {
        var cell = box[RequestSpace.ResourceAt];
        return box.Actions.Members().Select(index => space.Actions.Classes[index])
            .Any(actions => (actions.Unlisted.Count > 0 && space.Resources.Meet(cell, space.FormsOfUnlisted).Emptiness != Emptiness.Empty) || actions.Known.Any(action => Resource(cell, action).Emptiness != Emptiness.Empty));
    }

    /// <summary>Actions of the box with an example of a resource; what AWS lists comes first.</summary>
    public IEnumerable<(string Action, TextAnswer Resource)> In(Box box)
    {
        var cell = box[RequestSpace.ResourceAt];
        var classes = box.Actions.Members().Select(index => space.Actions.Classes[index]).ToList();
        var known = classes.SelectMany(actions => actions.Known)
            .Concat(classes.Exists(actions => actions.IncludesOtherServices) ? FamiliarActions() : []);
        return known.Select(action => (action.FullName, Resource(cell, action)))
            .Concat(classes.SelectMany(actions => actions.Unlisted).Select(action => (action, space.Resources.Meet(cell, space.FormsOfUnlisted))))
            .Where(pair => pair.Item2.Emptiness != Emptiness.Empty);
    }

    private TextAnswer Resource(Cell cell, AwsAction action) => space.Resources.Meet(cell, space.FormsOf(action));

    private IEnumerable<AwsAction> FamiliarActions() => Familiar
        .Select(space.FindOtherService).OfType<AwsService>()
        .SelectMany(service => service.Actions);
}
