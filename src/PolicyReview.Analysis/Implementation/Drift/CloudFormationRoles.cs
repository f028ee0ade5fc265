using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>
/// The roles, users and groups of a CloudFormation or SAM template, each with the policies that the template gives it: inline, attached by a policy's
/// list of roles, or attached by the role's list of managed policies.
/// <code>
/// "Role": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": {…}, "Policies": [ { "PolicyDocument": {…} } ],
///   "ManagedPolicyArns": [ { "Ref": "Shared" }, "arn:aws:iam::aws:policy/ReadOnlyAccess" ] } },
/// "More": { "Type": "AWS::IAM::Policy", "Properties": { "Roles": [ { "Ref": "Role" } ], "PolicyDocument": {…} } }
/// </code>
/// </summary>
internal sealed class CloudFormationRoles(TemplateNode root, SourceText file, Deployment deployment)
{
    private const string ManagedPolicy = "AWS::IAM::ManagedPolicy";

    // The property of a policy that names those it is attached to, and the property that names these.
    private static readonly Dictionary<string, (string[] Lists, string Name)> Holders = new(StringComparer.Ordinal)
    {
        ["AWS::IAM::Role"] = (["Roles", "RoleName"], "RoleName"),
        ["AWS::IAM::User"] = (["Users", "UserName"], "UserName"),
        ["AWS::IAM::Group"] = (["Groups", "GroupName"], "GroupName"),
        ["AWS::SSO::PermissionSet"] = ([], "Name"),
        ["AWS::Serverless::Function"] = ([], "FunctionName"),
        ["AWS::Serverless::StateMachine"] = ([], "Name"),
    };

    private static readonly string[] Known = ["AWS::Serverless-2016-10-31", "AWS::LanguageExtensions"];

    private static readonly string[] Attachable = ["AWS::IAM::Policy", ManagedPolicy, "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy"];

    public IEnumerable<DeployedPrincipal> All() => root["Resources"]!.Members.Where(resource => HasPolicies(resource) && IsMade(resource) != false).Select(PrincipalOf);

    // A function with a role of its own takes no policies.
    private static bool HasPolicies(TemplateMember resource) =>
        Holders.ContainsKey(TypeOf(resource)) && !(CloudFormationPolicies.IsServerless(TypeOf(resource)) && resource.Value["Properties"]?["Role"] is not null);

    private static string TypeOf(TemplateMember resource) => resource.Value["Type"]?.Scalar ?? "";

    private DeployedPrincipal PrincipalOf(TemplateMember holder)
    {
        var (metadata, unknown) = new CloudFormationMetadata(holder, () => new UseCollector(root, file, deployment).Resolver()).Read();
        return new DeployedPrincipal(RoleOf(holder), metadata) { Unknown = unknown };
    }

    private DeployedRole RoleOf(TemplateMember holder)
    {
        var permissions = new UseCollector(root, file, deployment);
        var trust = new UseCollector(root, file, deployment);
        var properties = holder.Value["Properties"];
        if (properties?["AssumeRolePolicyDocument"] is { } trusted)
        {
            trust.Read(trusted, $"{holder.Name}.AssumeRolePolicyDocument");
        }

        if (properties?["InlinePolicy"] is { } inline)
        {
            permissions.Read(inline, $"{holder.Name}.InlinePolicy");
        }

        NoteAdditions(holder, permissions, trust);
        Inline(holder.Name, properties?["Policies"], permissions);
        var attached = Attached(holder, permissions);
        Managed(holder.Name, properties?["ManagedPolicyArns"] ?? properties?["ManagedPolicies"], attached, permissions);
        return new DeployedRole(holder.Name, permissions.Use, trust.Use) { Boundary = BoundaryOf(holder.Name, properties?["PermissionsBoundary"]) };
    }

    // "PermissionsBoundary": { "Ref": "Cap" }, or an ARN; a permission set has { "ManagedPolicyArn": … } or { "CustomerManagedPolicyReference": {…} }.
    private DeployedUse? BoundaryOf(string holder, TemplateNode? property)
    {
        var boundary = new UseCollector(root, file, deployment);
        var resolver = boundary.Resolver();
        if (property is null || resolver.Choose(property) is not { } chosen)
        {
            return null;
        }

        var element = chosen["ManagedPolicyArn"] ?? chosen;
        if (OwnManaged(element) is { } own)
        {
            ReadResource(own, boundary);
        }
        else
        {
            boundary.Attach(element, element["CustomerManagedPolicyReference"]?["Name"]?.Scalar ?? resolver.TextOf(element)?.Text, holder, "permissions boundary");
        }

        NoteBranches(resolver, chosen, boundary);
        return boundary.Use;
    }

    private TemplateMember? OwnManaged(TemplateNode element) =>
        root["Resources"]!.Members.FirstOrDefault(resource => resource.Name == element.OnlyMember("Ref")?.Scalar && TypeOf(resource) == ManagedPolicy);

    // What is added at deployment, or stands with another resource.
    private void NoteAdditions(TemplateMember holder, UseCollector permissions, UseCollector trust)
    {
        if (CloudFormationPolicies.IsServerless(TypeOf(holder)))
        {
            permissions.Miss($"SAM gives the role of `{holder.Name}` managed policies that the template does not hold. Give the function a role of its own.");
            trust.Miss($"SAM writes the trust policy of `{holder.Name}`. Give the function a role of its own.");
        }

        if (holder.Value["Properties"]?["Groups"] is not null || IsAddedToAGroup(holder, permissions))
        {
            permissions.Miss($"`{holder.Name}` also has the policies of its groups. Look at each group by itself.");
        }

        foreach (var reference in holder.Value["Properties"]?["CustomerManagedPolicyReferences"]?.Elements ?? [])
        {
            permissions.Miss($"`{holder.Name}` also has the managed policy `{reference["Name"]?.Scalar ?? "known only at deployment"}` of each account, whose text the template does not hold.");
        }

        var transforms = root["Transform"] is not { } transform ? [] : transform.Kind == TemplateNodeKind.Sequence ? transform.Elements : [transform];
        foreach (var name in transforms.Select(macro => macro.Scalar ?? macro["Name"]?.Scalar ?? "").Where(name => !Known.Contains(name, StringComparer.Ordinal)))
        {
            permissions.Miss($"The macro `{name}` may change the template at deployment. Give the template that it makes.");
            trust.Miss($"The macro `{name}` may change the template at deployment. Give the template that it makes.");
        }

        if (root["Resources"]!.Members.Any(resource => resource.Name.StartsWith("Fn::", StringComparison.Ordinal)))
        {
            permissions.Miss("A loop of the template makes more resources at deployment. Give the template that it makes.");
        }
    }

    private bool IsAddedToAGroup(TemplateMember holder, UseCollector permissions) => TypeOf(holder) == "AWS::IAM::User"
        && root["Resources"]!.Members.Any(resource => TypeOf(resource) == "AWS::IAM::UserToGroupAddition" && resource.Value["Properties"] is { } addition && IsAttached(addition, holder, permissions));

    // IAM: [ { "PolicyName": …, "PolicyDocument": {…} } ]. SAM: documents, names of managed policies, and policy templates.
    private static void Inline(string holder, TemplateNode? list, UseCollector permissions)
    {
        var resolver = permissions.Resolver();
        if (list is null || resolver.Choose(list) is not { } chosen)
        {
            return;
        }

        var elements = chosen.Kind == TemplateNodeKind.Sequence ? chosen.Elements : [chosen];
        for (var i = 0; i < elements.Count; i++)
        {
            var place = $"{holder}.Policies[{i}]";
            if (resolver.Choose(elements[i]) is not { } element)
            {
                continue;
            }

            if (element["PolicyDocument"] is { } document)
            {
                permissions.Read(document, place);
            }
            else if (element["Statement"] is not null)
            {
                permissions.Read(element, place);
            }
            else
            {
                permissions.Miss($"`{place}` is no policy document: {(element.Scalar is { } name ? $"`{name}`" : "its text")} stands elsewhere.");
            }
        }

        NoteBranches(resolver, chosen, permissions);
    }

    private HashSet<string> Attached(TemplateMember holder, UseCollector permissions)
    {
        var attached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in root["Resources"]!.Members.Where(resource => Attachable.Contains(TypeOf(resource), StringComparer.Ordinal) && IsMade(resource) != false))
        {
            if (policy.Value["Properties"] is not { } properties || !IsAttached(properties, holder, permissions))
            {
                continue;
            }

            attached.Add(policy.Name);
            ReadResource(policy, permissions);
        }

        return attached;
    }

    private void ReadResource(TemplateMember policy, UseCollector permissions)
    {
        if (policy.Value["Properties"]?["PolicyDocument"] is { } document)
        {
            permissions.Read(document, $"{policy.Name}.PolicyDocument");
        }

        if (IsMade(policy) is null)
        {
            permissions.Depend(policy.Value, policy.Name, "is made under a condition that the parameters given do not decide.");
        }
    }

    private static bool IsAttached(TemplateNode properties, TemplateMember holder, UseCollector permissions)
    {
        var (lists, nameProperty) = Holders[TypeOf(holder)];
        var resolver = permissions.Resolver();
        var names = lists.Select(list => properties[list]).OfType<TemplateNode>().Select(resolver.Choose).OfType<TemplateNode>()
            .SelectMany(list => list.Kind == TemplateNodeKind.Sequence ? list.Elements : [list]).Select(resolver.Choose).OfType<TemplateNode>().ToList();
        if (names.Exists(name => name.OnlyMember("Ref")?.Scalar == holder.Name))
        {
            NoteBranches(resolver, properties, permissions);
            return true;
        }

        var own = holder.Value["Properties"]?[nameProperty] is { } named && resolver.TextOf(named) is { IsUnknown: false } text ? text.Text : null;
        return own is not null && names.Exists(name => resolver.TextOf(name)?.Text == own);
    }

    private void Managed(string holder, TemplateNode? list, HashSet<string> attached, UseCollector permissions)
    {
        var resolver = permissions.Resolver();
        if (list is null || resolver.Choose(list) is not { } chosen)
        {
            return;
        }

        foreach (var element in (chosen.Kind == TemplateNodeKind.Sequence ? chosen.Elements : [chosen]).Select(resolver.Choose).OfType<TemplateNode>())
        {
            if (OwnManaged(element) is { } own)
            {
                if (attached.Add(own.Name))
                {
                    ReadResource(own, permissions);
                }
            }
            else
            {
                permissions.Attach(element, resolver.TextOf(element)?.Text, holder, "managed policy");
            }
        }

        NoteBranches(resolver, chosen, permissions);
    }

    private static void NoteBranches(Resolver resolver, TemplateNode node, UseCollector permissions)
    {
        if (resolver.HasBranches)
        {
            permissions.Depend(node, "Fn::If", "depends on a condition that the parameters given do not decide.");
        }
    }

    // True or false; null if that depends on what is not known.
    private bool? IsMade(TemplateMember resource) =>
        resource.Value["Condition"]?.Scalar is { } condition ? new UseCollector(root, file, deployment).Resolver().Holds(condition) : true;
}
