using System.Net;

namespace Portal.Arm.Blobs;

/// <summary>Sentences for what Blob Storage answers.</summary>
internal static class BlobFailures
{
    public static BlobException Of(HttpResponseMessage answer, Uri container)
    {
        var code = answer.Headers.TryGetValues("x-ms-error-code", out var codes) ? codes.First() : answer.ReasonPhrase ?? "";
        return new($"{container} answered {(int)answer.StatusCode} {code}. {Mend(answer.StatusCode, code)}");
    }

    public static BlobException Of(Exception lost, Uri container) => new($"{container} did not answer: {lost.Message} Try again.", lost);

    private static string Mend(HttpStatusCode status, string code) => (status, code) switch
    {
        (_, "ContainerNotFound") => "Make the container.",
        (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) =>
            "Give the portal's identity the role Storage Blob Data Contributor on the container, and Storage Blob Delegator on the account; see that the account's firewall lets it in.",
        _ => "Try again.",
    };
}
