using System.Globalization;
using Portal.Domain.Estate;
using Portal.Domain.Swaps;

namespace Portal.Web.Api.Problems;

/// <summary>Problems that several resources answer.</summary>
internal static class CommonProblems
{
    private const int LongestEcho = 80;

    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    public static ApiProblem Invalid(params IReadOnlyCollection<RequestError> errors) =>
        new(ProblemKinds.InvalidRequest, string.Join(" ", errors.Select(error => error.Detail))) { Members = { ["errors"] = errors } };

    public static ApiProblem NoService(string key) =>
        new(ProblemKinds.ServiceNotFound, $"No service has the key “{Echo(key)}”.") { Members = { ["key"] = Echo(key) } };

    public static ApiProblem NotJson() => new(ProblemKinds.NotJson, "Send the body as application/json, in UTF-8.");

    /// <summary>Why there is no picture of the services: it is being read, or what stands in the way.</summary>
    public static ApiProblem NotReadYet(EstateSnapshot snapshot) =>
        new(ProblemKinds.NotReadYet, $"The portal has not read the services yet. {NotReadBecause(snapshot)}") { Headers = { ["Retry-After"] = "1" } };

    private static string NotReadBecause(EstateSnapshot snapshot) => snapshot.Problems.Count == 0
        ? "Ask again in a second."
        : string.Join(' ', snapshot.Problems.Select(problem => problem.Failure.Sentence).Distinct());

    public static ApiProblem Unavailable(CloudFailure failure) => failure.Kind == CloudFailureKind.OperationLog
        ? LogUnavailable(failure.Sentence)
        : new(ProblemKinds.CloudUnavailable, failure.Sentence)
        {
            Headers = { ["Retry-After"] = Seconds(failure.RetryAfter ?? AskAgain) },
            Members = { ["cause"] = failure.Kind, ["code"] = failure.Code, ["requestId"] = failure.RequestId },
        };

    /// <param name="sentence">What <see cref="Portal.Domain.Operations.OperationLogException"/> says; it is made for operators.</param>
    public static ApiProblem LogUnavailable(string sentence) => new(ProblemKinds.LogUnavailable, sentence) { Headers = { ["Retry-After"] = Seconds(AskAgain) } };

    /// <summary>The database was lost in the moment of writing.</summary>
    public static ApiProblem Unconfirmed(string sentence) => new(ProblemKinds.WriteUnknown, sentence) { Headers = { ["Retry-After"] = Seconds(AskAgain) }, Members = { ["operations"] = ApiUrls.Operations("?active=true") } };

    public static ApiProblem NoOperation(string id) =>
        new(ProblemKinds.OperationNotFound, $"No operation has the number “{Echo(id)}”.") { Members = { ["id"] = Echo(id) } };

    /// <summary>What a caller sent, cut where it is too long to be a name.</summary>
    public static string Echo(string text) => text.Length <= LongestEcho ? text : $"{text[..LongestEcho]}…";

    private static string Seconds(TimeSpan wait) => Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
