using System.Text.RegularExpressions;
using Azure;

namespace Portal.Arm;

/// <summary>Words an answer that is an error, by its status.</summary>
internal static partial class AnswerFailures
{
    /// <param name="code">The code that the SDK found already.</param>
    public static ArmFailure Of(Response response, string? code, string doing)
    {
        var error = ArmError.Of(response);
        error = error with { Code = error.Code ?? code };
        var wait = RetryAfter.Of(response);
        var (kind, rest) = Explain(response.Status, error, wait);
        return new ArmFailure(kind, $"The portal could not {doing}: {rest}", error.Code, error.Message, wait, RequestId(response));
    }

    public static string? RequestId(Response response) => response.Headers.TryGetValue("x-ms-request-id", out var id) ? id : null;

    private static (ArmFailureKind Kind, string Sentence) Explain(int status, ArmError error, TimeSpan? wait) => status switch
    {
        401 => (ArmFailureKind.SignIn, $"Azure does not accept its sign-in{Words.Cause(error)}. Check Arm:TenantId and Arm:Credential."),
        403 when IsPermission(error) => (ArmFailureKind.Permission, Missing(error)),
        404 or 410 => (ArmFailureKind.NotFound, $"it does not exist (any more), or may not be seen{Words.Cause(error)}. Refresh the list."),
        429 => (ArmFailureKind.Throttled, $"Azure asks to slow down{Words.Cause(error)}. {Again(wait)}"),
        >= 400 and < 500 and not 408 => (ArmFailureKind.Refused, $"Azure refused{Words.Cause(error)}. {Again(wait, "Mend the cause, then try again.")}"),
        _ => (ArmFailureKind.Unexpected, $"Azure answered {status}{Words.Cause(error)}. {Again(wait)}"),
    };

    // A policy refuses with 403, too, and no role mends that.
    private static bool IsPermission(ArmError error) =>
        error.Code is null || !error.Code.Contains("Policy", StringComparison.OrdinalIgnoreCase);

    private static string Missing(ArmError error)
    {
        var action = Action().Match(error.Message ?? "");
        var scope = Scope().Match(error.Message ?? "");
        return action.Success
            ? $"its identity lacks the action {action.Groups["name"].Value}{Where(scope)}. Ask for a role that has it."
            : $"its identity lacks a permission{Words.Cause(error)}. Ask for a role that has it.";
    }

    private static string Where(Match scope) => scope.Success ? $" on {scope.Groups["name"].Value}" : "";

    private static string Again(TimeSpan? wait, string otherwise = "Try again in a moment.") =>
        wait is { } time ? $"Try again in {Words.Wait(time)}." : otherwise;

    [GeneratedRegex("perform action '(?<name>[^']+)'", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();

    [GeneratedRegex("over scope '(?<name>[^']+)'", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scope();
}
