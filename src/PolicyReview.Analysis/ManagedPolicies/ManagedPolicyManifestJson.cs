using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyReview.Analysis.ManagedPolicies;

/// <summary>The manifest's JSON form, the same for the one who writes it and the one who reads it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ManagedPolicyManifest))]
public sealed partial class ManagedPolicyManifestJson : JsonSerializerContext;
