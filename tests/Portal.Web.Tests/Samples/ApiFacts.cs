using Portal.Domain.Swaps;

namespace Portal.Web.Tests.Samples;

internal sealed record ApiFacts : SwapFacts;
