using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Zichtlijn.Platform.Keys;

namespace Zichtlijn.Access.Staff;

/// <summary>
/// Marks stand for accounts where a case says who is kept out of it: in read models and in what services tell each
/// other. Whoever steals a database or listens at the broker learns no account from them; a service that is asked by
/// somebody can see whether that one is meant. All services share the key <c>account-marks</c>.
/// </summary>
public sealed class AccountMarks(KeyFolder keys)
{
    private const int Bytes = 16;
    private readonly byte[] _key = keys.Read("account-marks");

    /// <param name="account">In any case.</param>
    public string Of(string account) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(account.ToUpperInvariant())).AsSpan(0, Bytes));
}
