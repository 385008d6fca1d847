using Portal.Domain.Swaps;

namespace Portal.Reliability.Tests.Simulation;

internal sealed record SimulatedFacts : SwapFacts;
