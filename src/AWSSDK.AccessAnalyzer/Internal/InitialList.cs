namespace Amazon.AccessAnalyzer.Internal;

/// <summary>Collections start as null, so that "absent" differs from "empty"; `AWSConfigs.InitializeCollections` brings the older way back.</summary>
internal static class InitialList
{
    public static List<T>? Of<T>() => AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Whether a collection is to be sent: an empty one only where empty was chosen by the caller.</summary>
    public static bool IsSet<T>(List<T>? list) => list is not null && (list.Count > 0 || !AWSConfigs.InitializeCollections);
}
