using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

internal sealed record SampleFacts : SwapFacts;
