using System.Security.Cryptography;
using System.Text;

namespace Portal.Emulator.State;

/// <summary>Values that look given by Azure but are the same at every start.</summary>
internal static class Generated
{
    public static string Guid(string name) => new Guid(Hash(name).AsSpan(0, 16)).ToString();

    public static string Thumbprint(string name) => Convert.ToHexString(Hash("certificate " + name).AsSpan(0, 20));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
