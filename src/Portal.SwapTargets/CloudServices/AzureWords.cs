namespace Portal.SwapTargets.CloudServices;

/// <summary>What Azure answers to a swap that it refuses, where that is known.</summary>
internal static class AzureWords
{
    /// <summary>Microsoft's own troubleshooting names instances, address kinds and healing behind this one answer.</summary>
    public const string NoCause = "500 internal error, please retry. No cause is given.";

    /// <summary>Documented for the classic model alone.</summary>
    public const string EndpointsDiffer = "Swap Deployment refuses unequal endpoints. What extended support answers is not documented.";
}
