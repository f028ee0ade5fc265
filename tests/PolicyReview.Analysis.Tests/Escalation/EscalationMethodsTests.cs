using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Escalation;

public sealed class EscalationMethodsTests
{
    [Fact]
    public void All_IsEveryMethodOnce()
    {
        Assert.Equal(77, EscalationMethods.All.Count);
        Assert.Equal(77, EscalationMethods.All.Select(method => method.Id).Distinct().Count());
        Assert.Equal(77, EscalationMethods.All.Select(method => string.Join('\n', method.Actions.Order(StringComparer.Ordinal))).Distinct().Count());
    }

    [Fact]
    public void All_NameActionsKeysAndServicesThatAwsHas()
    {
        var catalogue = ServiceCatalogue.Embedded;
        foreach (var method in EscalationMethods.All)
        {
            Assert.All(method.Actions, action => Assert.NotNull(Known(action)));
            Assert.Equal(method.Actions.Contains("iam:PassRole"), method.PassedTo.Count > 0);
            Assert.All(method.PassedTo, service => Assert.EndsWith(".amazonaws.com", service, StringComparison.Ordinal));
            Assert.All(method.SameResource.SelectMany(actions => actions), action => Assert.Contains(action, method.Actions));
        }

        foreach (var needs in EscalationMethods.All.SelectMany(method => method.Actions).Distinct().Select(EscalationMethods.ActionOf))
        {
            var keys = needs.Always.Keys.Concat(needs.Unlimited.Keys).Concat(needs.Absent).ToList();
            Assert.All(keys, key => Assert.Contains(key, Known(needs.Action)!.ConditionKeys, StringComparer.OrdinalIgnoreCase));
            Assert.Equal(needs.Unlimited.Count + needs.Absent.Count > 0, needs.Limit is not null);
        }

        AwsAction? Known(string action) => catalogue.FindAction(ActionPattern.Parse(action).Service, ActionPattern.Parse(action).Name);
    }

    [Fact]
    public void All_CreditASourceThatIsNamedInFull()
    {
        foreach (var source in EscalationMethods.All.SelectMany(method => method.Sources))
        {
            Assert.Contains(EscalationMethods.Sources.Keys, name => source.StartsWith(name.Split('-')[0], StringComparison.Ordinal));
        }
    }
}
