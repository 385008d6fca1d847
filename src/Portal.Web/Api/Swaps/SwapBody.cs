namespace Portal.Web.Api.Swaps;

/// <summary>What an operator says with a swap. Every member may be left out, and so may the whole body.</summary>
internal sealed record SwapBody
{
    public const int LongestReason = 500;
    public const int LongestCode = 20;
    public const int MostCodes = 100;

    /// <summary>Why, in one line of at most 500 characters. Policy may ask for it.</summary>
    public string? Reason { get; init; }

    /// <summary>The name of the service, where policy asks for it to be typed: `needs` of the swap plan has `name` then.</summary>
    public string? Confirm { get; init; }

    /// <summary>Goes on although a window is closed or the service is locked: for Owners, with a reason; recorded.</summary>
    public bool Override { get; init; }

    /// <summary>Codes of the warnings that were seen, from `warnings` of the swap plan.</summary>
    public IReadOnlyList<string>? Acknowledged { get; init; }
}
