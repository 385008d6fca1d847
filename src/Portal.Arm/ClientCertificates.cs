using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Arm;

/// <summary>Reads a certificate with its private key from a file.</summary>
public static class ClientCertificates
{
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="CryptographicException">It holds no certificate with a private key, or has another password.</exception>
    public static X509Certificate2 Load(string path, string? password)
    {
        var certificate = IsPem(path) ? X509Certificate2.CreateFromPemFile(path) : X509CertificateLoader.LoadPkcs12FromFile(path, password);
        if (certificate.HasPrivateKey)
            return certificate;
        certificate.Dispose();
        throw new CryptographicException("it holds no private key");
    }

    /// <summary>Why it cannot be read; null when it can.</summary>
    public static string? Problem(string path, string? password)
    {
        try
        {
            Load(path, password).Dispose();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    private static bool IsPem(string path)
    {
        using var file = File.OpenText(path);
        Span<char> start = stackalloc char[10];
        return file.ReadBlock(start) == start.Length && start.SequenceEqual("-----BEGIN");
    }
}
