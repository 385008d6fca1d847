using Portal.Domain.Swaps;

namespace Portal.Web.Tests.Samples;

/// <summary>Facts without a cloud of their own.</summary>
internal sealed record SampleFacts : SwapFacts;
