using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;

namespace Portal.Arm.Blobs;

/// <summary>Sends requests to Blob Storage with a token. All that are sent here can be repeated: they say what shall be there.</summary>
internal sealed class BlobRequests(HttpClient http, TokenCredential credential, BlobPlace place, TimeProvider time)
{
    /// <summary>The version of the REST interface, and of the signatures of addresses.</summary>
    public const string Version = "2021-12-02";

    private const int Tries = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    // The audience of Blob Storage, the same in every cloud of Azure.
    private static readonly TokenRequestContext Scope = new(["https://storage.azure.com/.default"]);

    /// <param name="make">Makes the request anew for each try.</param>
    /// <param name="isExpected">Whether an error is an answer, too.</param>
    /// <exception cref="BlobException">It cannot be reached, or answers an error.</exception>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, Func<HttpStatusCode, bool> isExpected, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            var (answer, lost) = await TryAsync(make, cancellationToken);
            if (answer is not null && (answer.IsSuccessStatusCode || isExpected(answer.StatusCode)))
                return answer;
            if (tried == Tries || (answer is not null && !MayPass(answer.StatusCode)))
                throw lost is not null ? BlobFailures.Of(lost, place.Container) : Failed(answer!);
            answer?.Dispose();
            await Task.Delay(FirstWait * (1 << (tried - 1)), time, cancellationToken);
        }
    }

    private async Task<(HttpResponseMessage? Answer, Exception? Lost)> TryAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        using var request = make();
        try
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (await credential.GetTokenAsync(Scope, cancellationToken)).Token);
            request.Headers.Add("x-ms-version", Version);
            request.Headers.Date = time.GetUtcNow();
            return (await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken), null);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException || (lost is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, lost);
        }
        catch (AuthenticationFailedException refused)
        {
            throw new BlobException($"The portal could not sign in to {place.Container}: {refused.Message}", refused);
        }
    }

    private BlobException Failed(HttpResponseMessage answer)
    {
        using (answer)
            return BlobFailures.Of(answer, place.Container);
    }

    private static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    /// <summary>As Blob Storage writes times.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
