using Microsoft.AspNetCore.Components;
using Portal.Domain.Releases;

namespace Portal.Web.Components.Deploy;

/// <summary>The certificates that the configuration asks for, and whether the vaults have them.</summary>
public sealed partial class CertificatesBox(ICertificateVault vault, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private bool isAsking;

    [Parameter, EditorRequired]
    public required IReadOnlyList<DeployCertificate> Certificates { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    private async Task AskAsync()
    {
        isAsking = true;
        try
        {
            foreach (var certificate in Certificates)
                await certificate.AskAsync(vault, gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }

        isAsking = false;
    }
}
