namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>What names stand for: parameters, resources and their attributes, mappings, conditions.</summary>
internal sealed partial class Resolver
{
    private string? Known(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        ? Attribute(name[..dot], name[(dot + 1)..])
        : Referred(name);

    private string? Referred(string name)
    {
        if (name.StartsWith("AWS::", StringComparison.Ordinal))
        {
            return deployment is null ? StandIns.OfPseudoParameter(name) : deployment.ValueOf(name);
        }

        if (template["Parameters"]?[name] is { } parameter)
        {
            return ParameterValue(name, parameter);
        }

        return template["Resources"]?[name] is not { } resource ? null
            : resource["Type"]?.Scalar is { } type && ResourceArn.Of(type) is { RefIsArn: true } arn ? ArnOf(name, resource, arn)
            : NameOf(name, resource, ResourceArn.Of(resource["Type"]?.Scalar ?? ""));
    }

    // The default of an SSM parameter is its name in Parameter Store, not the value.
    private string? ParameterValue(string name, TemplateNode parameter) =>
        parameter["Type"]?.Scalar?.StartsWith("AWS::SSM::", StringComparison.Ordinal) == true ? null
        : deployment?.ValueOf(name) is { } given ? given
        : parameter["Default"]?.Scalar is { Length: > 0 } value ? value
        : deployment is null && parameter["AllowedValues"]?.Elements is [{ Scalar: { } first }, ..] ? first
        : null;

    private string? ArnOf(string name, TemplateNode resource, ResourceArn arn)
    {
        if ((NameOf(name, resource, arn) ?? AnyName(name, resource, arn)) is not { } named)
        {
            return null;
        }

        if (deployment is null)
        {
            return arn.ArnOf(named);
        }

        return arn.IsWhole ? arn.ArnOf(named, Place("AWS::Partition", resource), Place("AWS::Region", resource), Place("AWS::AccountId", resource)) : null;
    }

    // CloudFormation names it at deployment, but of which kind it is stands in the template.
    private string? AnyName(string name, TemplateNode resource, ResourceArn arn)
    {
        if (deployment is null || !variant.IsWild || !arn.IsWhole)
        {
            return null;
        }

        Keep(resource.Start, resource.End, $"{name}.Arn", "is named by CloudFormation at deployment.");
        return "*";
    }

    private string Place(string parameter, TemplateNode resource)
    {
        if (deployment!.ValueOf(parameter) is { } value)
        {
            return value;
        }

        Keep(resource.Start, resource.End, parameter, "is known only at deployment.");
        return variant.IsWild ? "*" : StandIns.OfPseudoParameter(parameter)!;
    }

    /// <summary>Whether a condition of the template holds; null if that depends on what is not known.</summary>
    public bool? Holds(string condition) =>
        new TemplateConditions(template, node => new Resolver(template, source, variant, deployment).TextOf(node) is { IsUnknown: false } text ? text.Text : null).Holds(condition);

    private string? Attribute(string name, string attribute)
    {
        if (template["Resources"]?[name] is not { } resource || ResourceArn.Of(resource["Type"]?.Scalar ?? "") is not { } arn)
        {
            return null;
        }

        return attribute switch
        {
            "StreamArn" => deployment is null ? $"{ArnOf(name, resource, arn)}/stream/2026-01-01T00:00:00.000" : null,
            _ when attribute.EndsWith("Arn", StringComparison.Ordinal) => ArnOf(name, resource, arn),
            _ when attribute.EndsWith("Name", StringComparison.Ordinal) => NameOf(name, resource, arn),
            _ => null,
        };
    }

    // Without a name of its own a resource is named by CloudFormation, as nobody can tell beforehand.
    private string? NameOf(string logicalId, TemplateNode resource, ResourceArn? arn)
    {
        var properties = resource["Properties"];
        if (resource["Type"]?.Scalar == "AWS::IAM::OIDCProvider" && properties?["Url"] is { } url && TextOf(url) is { IsUnknown: false } address)
        {
            return address.Text.Replace("https://", "", StringComparison.Ordinal);
        }

        return arn?.NameProperty is { } property && properties?[property] is { } named && TextOf(named) is { IsUnknown: false } text ? text.Text
            : deployment is null ? logicalId : null;
    }

    private string? Mapped(TemplateNode path)
    {
        var keys = path.Elements.Take(3).Select(TextOf).ToList();
        return keys.Count == 3 && keys.All(key => key is { IsUnknown: false })
            ? template["Mappings"]?[keys[0]!.Text]?[keys[1]!.Text]?[keys[2]!.Text]?.Scalar
            : null;
    }
}
