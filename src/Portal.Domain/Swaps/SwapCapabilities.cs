namespace Portal.Domain.Swaps;

/// <summary>What a kind of target can do; pages ask it which buttons to draw.</summary>
public sealed record SwapCapabilities(bool ExchangesAddresses, bool HasPreview, bool MovesConfiguration, bool IsGradual);
