using Portal.Domain.Estate;

namespace Portal.Web.Api.HostedServices;

/// <summary>A part of the estate that could not be read.</summary>
/// <param name="Subscription">Its name; null when the subscriptions themselves could not be listed.</param>
/// <param name="Text">What was not read, why, and what mends it.</param>
internal sealed record ReadingProblem(string? Subscription, string Text)
{
    public static ReadingProblem Of(EstateProblem problem) => new(problem.Subscription, problem.Failure.Sentence);
}
