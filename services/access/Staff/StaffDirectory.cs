using System.Collections.Frozen;

namespace Zichtlijn.Access.Staff;

/// <summary>Everybody who works here, by account and by name. It does not change while a process lives.</summary>
public sealed class StaffDirectory
{
    private readonly FrozenDictionary<string, StaffMember> _byAccount;
    private readonly FrozenDictionary<string, StaffMember> _byMark;
    private readonly ILookup<string, StaffMember> _bySurname;
    private readonly ILookup<string, StaffMember> _byManager;
    private readonly ILookup<string, StaffMember> _byRole;

    public StaffDirectory(IEnumerable<StaffMember> members)
    {
        All = [.. members];
        _byAccount = All.ToFrozenDictionary(m => m.Account, StringComparer.OrdinalIgnoreCase);
        _byMark = All.ToFrozenDictionary(m => m.Mark, StringComparer.Ordinal);
        _bySurname = All.ToLookup(m => PersonName.Of(m.Name).LastWord, StringComparer.Ordinal);
        _byManager = All.Where(m => m.Manager is not null).ToLookup(m => m.Manager!, StringComparer.OrdinalIgnoreCase);
        _byRole = All.Where(m => m.Role is not null).ToLookup(m => m.Role!, StringComparer.Ordinal);
    }

    public IReadOnlyList<StaffMember> All { get; }

    public StaffMember? Find(string? account) => account is null ? null : _byAccount.GetValueOrDefault(account);

    /// <summary>Whom a mark stands for; null for whoever works here no more, and for no mark.</summary>
    public StaffMember? WithMark(string? mark) => mark is null ? null : _byMark.GetValueOrDefault(mark);

    public IEnumerable<StaffMember> WithRole(string role) => _byRole[role];

    /// <summary>
    /// Whoever a reporter may have meant: the full name, or within the same part the surname with the first name, its
    /// initial or none. Rather somebody too many is kept out of one case than the accused let in.
    /// </summary>
    /// <param name="name">As the reporter wrote it.</param>
    /// <param name="part">The part that was named with the person, or where it happened.</param>
    public IEnumerable<StaffMember> Named(string? name, string? part)
    {
        if (PersonName.Of(name) is not { LastWord.Length: > 0 } meant)
        {
            return [];
        }

        return _bySurname[meant.LastWord].Where(m => PersonName.Of(m.Name) is var known
            && (known.IsSame(meant) || (string.Equals(m.Part, part, StringComparison.Ordinal) && meant.MayMean(known))));
    }

    /// <summary>
    /// Whoever is meant without a doubt: by account, or the only one of this full name; null otherwise. What opens something to
    /// somebody asks this; what keeps somebody out asks <see cref="Named"/>.
    /// </summary>
    /// <param name="person">A name or an account.</param>
    public StaffMember? OnlyOne(string? person)
    {
        if (Find(person?.Trim()) is { } member)
        {
            return member;
        }

        var meant = PersonName.Of(person);
        return _bySurname[meant.LastWord].Where(m => PersonName.Of(m.Name).IsSame(meant)).Take(2).ToArray() is [var only] ? only : null;
    }

    public IEnumerable<StaffMember> WithEmail(string? email) =>
        string.IsNullOrWhiteSpace(email) ? [] : All.Where(m => string.Equals(m.Email, email.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Everybody below somebody in the line.</summary>
    public IEnumerable<StaffMember> Below(StaffMember manager)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { manager.Account };
        var waiting = new Queue<StaffMember>([manager]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var report in _byManager[next.Account].Where(m => seen.Add(m.Account)))
            {
                yield return report;
                waiting.Enqueue(report);
            }
        }
    }
}
