using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>A part of the estate that could not be read; what is shown of it is old.</summary>
/// <param name="Subscription">Its name; null when the subscriptions themselves could not be listed.</param>
public sealed record EstateProblem(string? Subscription, CloudFailure Failure);
